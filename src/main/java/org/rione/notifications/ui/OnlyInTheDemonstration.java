package org.rione.notifications.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Outside of the demonstration the demonstration's mailbox is no address at all. */
@Component
@ConditionalOnProperty(name = "rione.demo", havingValue = "false", matchIfMissing = true)
class OnlyInTheDemonstration implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        RouteConfiguration.forApplicationScope().removeRoute(DemoMailboxView.class);
    }
}
