package org.rione.reports.open311;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.rione.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which addresses our server calls: encrypted ones out in the world, which an administrator wrote down or
 * a program with a key names. Never this
 * machine or its neighbours, where a request from inside opens doors that are closed to the world.
 */
@Component
public class Outside {

    private final boolean localToo;

    public Outside(@Value("${rione.open311.local-contractors:false}") boolean localToo) {
        this.localToo = localToo;
    }

    /**
     * The endpoint with a slash at its end.
     *
     * @throws Refusal when it is no address, or not one that we call
     */
    public URI endpoint(String text) {
        var uri = address(text);
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new Refusal("reports.open311.refused.address");
        }
        if (!localToo && isLiteral(uri.getHost())) {
            check(uri);
        }
        var whole = uri.toString();
        return URI.create(whole.endsWith("/") ? whole : whole + "/");
    }

    /**
     * One thing to be fetched, looked at as for each call.
     *
     * @throws Refusal when it is no address, or not one that we call
     */
    URI document(String text) {
        var uri = address(text);
        check(uri);
        return uri;
    }

    private URI address(String text) {
        try {
            var uri = new URI(text.strip());
            var encrypted = "https".equalsIgnoreCase(uri.getScheme());
            if (uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && (encrypted || localToo && "http".equalsIgnoreCase(uri.getScheme()))) {
                return uri;
            }
        } catch (URISyntaxException notOne) {
            throw new Refusal("reports.open311.refused.address");
        }
        throw new Refusal("reports.open311.refused.address");
    }

    private static boolean isLiteral(String host) {
        return host.equalsIgnoreCase("localhost") || host.startsWith("[") || host.matches("[0-9.]+");
    }

    /** Looked at before each call: a name may point elsewhere tomorrow. */
    public void check(URI uri) {
        if (localToo) {
            return;
        }
        try {
            for (var address : InetAddress.getAllByName(uri.getHost())) {
                if (isNear(address)) {
                    throw new Refusal("reports.open311.refused.near");
                }
            }
        } catch (UnknownHostException unknown) {
            throw new Refusal("reports.open311.refused.unknown");
        }
    }

    /** Also the ranges that Java has no name for: unique local (RFC 4193), shared (RFC 6598), "this network". */
    private static boolean isNear(InetAddress address) {
        var bytes = address.getAddress();
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || address instanceof Inet6Address && (bytes[0] & 0xFE) == 0xFC
                || bytes.length == 4 && (bytes[0] == 0 || bytes[0] == 100 && (bytes[1] & 0xC0) == 64);
    }
}
