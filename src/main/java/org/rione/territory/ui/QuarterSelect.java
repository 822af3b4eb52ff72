package org.rione.territory.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.rione.territory.Neighbourhood;
import org.rione.territory.NeighbourhoodId;

/** The choice of one quarter of the city, or of none in particular. */
public final class QuarterSelect extends Select<Neighbourhood> {

    /**
     * @param label what the quarter is asked for
     * @param none the words for no quarter in particular, such as "the whole city"
     */
    public QuarterSelect(String label, String none, List<Neighbourhood> quarters) {
        setLabel(label);
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(none);
        setItemLabelGenerator(quarter -> quarter == null ? none : quarter.name());
        setItems(quarters);
    }

    /** The quarter that is chosen. */
    public Optional<NeighbourhoodId> chosen() {
        return getOptionalValue().map(Neighbourhood::id);
    }

    /** Chooses this quarter, if it is one of those offered. */
    public void choose(Optional<NeighbourhoodId> quarter) {
        quarter.flatMap(id -> getListDataView()
                        .getItems()
                        .filter(one -> one.id().equals(id))
                        .findFirst())
                .ifPresent(this::setValue);
    }
}
