package org.rione.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import org.rione.shared.PersonalData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that the installation keeps of the person who asks, as one JSON file. */
@Service
public class OwnDataFile {

    private final ObjectProvider<PersonalData> parts;
    private final OwnAccount account;
    private final PersonalTokens tokens;
    private final JsonMapper json;
    private final Clock clock;

    OwnDataFile(
            ObjectProvider<PersonalData> parts,
            OwnAccount account,
            PersonalTokens tokens,
            JsonMapper json,
            Clock clock) {
        this.parts = parts;
        this.account = account;
        this.tokens = tokens;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
        this.clock = clock;
    }

    @PreAuthorize("isAuthenticated()")
    public byte[] write() {
        var me = account.details();
        var file = new LinkedHashMap<String, Object>();
        file.put("written", clock.instant());
        file.put("account", me);
        file.put("tokens", tokens.mine());
        parts.orderedStream().forEach(part -> file.put(part.key(), part.of(me.id())));
        return json.writeValueAsString(file).getBytes(StandardCharsets.UTF_8);
    }
}
