package org.rione.identity;

import java.util.regex.Pattern;

/** The network address that a request came from; used to slow down those who try, never stored. */
public record ClientAddress(String value) {

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.%a-z]*:[0-9a-fA-F:.%a-z]*");
    private static final int GROUPS_OF_A_NETWORK = 4;

    /** What one household, school or library has in common: the whole IPv4 address, the first 64 bits of an IPv6 one. */
    String prefix() {
        if (!IPV6.matcher(value).matches() || value.contains(".")) {
            return value;
        }
        var halves = value.split("%")[0].split("::", 2);
        var head = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        var tail = halves.length < 2 || halves[1].isEmpty() ? new String[0] : halves[1].split(":");
        var network = new StringBuilder();
        for (int i = 0; i < GROUPS_OF_A_NETWORK; i++) {
            int fromTail = i - (2 * GROUPS_OF_A_NETWORK - tail.length);
            var group = i < head.length ? head[i] : fromTail >= 0 ? tail[fromTail] : "0";
            network.append(Integer.toHexString(Integer.parseInt(group, 16))).append(':');
        }
        return network.toString();
    }
}
