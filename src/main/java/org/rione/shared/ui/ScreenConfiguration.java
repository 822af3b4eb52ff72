package org.rione.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the screens our texts and the city's time zone. */
@Configuration(proxyBeanMethods = false)
class ScreenConfiguration {

    ScreenConfiguration(RioneProperties rione, MapProperties map) {
        Dates.useZone(rione.zone());
        CityMap.use(map);
    }

    @Bean
    I18NProvider texts() {
        return new I18NProvider() {
            @Override
            public List<Locale> getProvidedLocales() {
                return Texts.LOCALES;
            }

            @Override
            public String getTranslation(String key, Locale locale, Object... arguments) {
                return Texts.get(locale, key, arguments);
            }
        };
    }
}
