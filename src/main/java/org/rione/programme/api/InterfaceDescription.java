package org.rione.programme.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cover of the interface's description. */
@Configuration(proxyBeanMethods = false)
class InterfaceDescription {

    @Bean
    OpenAPI interfaceDescription() {
        return new OpenAPI()
                .info(new Info()
                        .title("Rione")
                        .version("v1")
                        .description(
                                "Programmes, actions, comments, reports and tables of a municipality, for programs."
                                        + " Lists take `limit` (1 to 100) and `after`, and answer `items` and `next`."
                                        + " Answers carry an ETag; errors are problem documents (RFC 9457)."
                                        + " Reading needs no account.")
                        .license(new License().name("CC BY 4.0").identifier("CC-BY-4.0")));
    }
}
