package org.rione.territory.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.rione.shared.api.ConditionalAnswer;
import org.rione.territory.Territory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Border and quarters as GeoJSON: what our own maps draw. */
@RestController
class NeighbourhoodsApi {

    private static final MediaType GEO_JSON = new MediaType("application", "geo+json", StandardCharsets.UTF_8);

    private final Territory territory;

    NeighbourhoodsApi(Territory territory) {
        this.territory = territory;
    }

    @GetMapping("/api/v1/neighbourhoods.geojson")
    ResponseEntity<byte[]> all(WebRequest request) {
        var geoJson = territory.geoJson().getBytes(StandardCharsets.UTF_8);
        return ConditionalAnswer.of(
                request,
                GEO_JSON.toString(),
                CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic(),
                geoJson);
    }
}
