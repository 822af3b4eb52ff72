package org.rione.territory.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.TestCity;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.shared.Role;
import org.rione.territory.BordersRefused;
import org.rione.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

class BordersViewTest extends ViewTest {

    @Autowired
    Territory territory;

    @Autowired
    TestCity city;

    @BeforeEach
    void bordersOfTheSample() {
        city.hasBorders();
    }

    @Test
    @WithPerson(role = Role.ADMINISTRATOR)
    void a_file_is_looked_at_before_it_is_applied() throws IOException, BordersRefused {
        open("amministrazione/quartieri");
        _assertOne(Upload.class);
        var view = _get(BordersView.class);
        view.preview(territory.read(new ClassPathResource("demo/valenza-quartieri.geojson").getContentAsByteArray()));
        assertThat(view.getElement().getTextRecursively()).contains("Il file contiene 7 quartieri", "Oliva");
        _click(_find(NativeButton.class).stream()
                .filter(button -> button.getElement().getTextRecursively().equals("Applica"))
                .findFirst()
                .orElseThrow());
        assertThat(view.getElement().getTextRecursively()).doesNotContain("Il file contiene");
        assertThat(territory.all()).hasSize(7);
    }

    @Test
    @WithPerson(role = Role.ADMINISTRATOR)
    void a_refused_file_names_its_errors() {
        open("amministrazione/quartieri");
        var refused = catchThrowableOfType(BordersRefused.class, () -> territory.read("[".getBytes()));
        _get(BordersView.class).refuse(refused);
        assertThat(_get(BordersView.class).getElement().getTextRecursively())
                .contains("Il file non è JSON leggibile: controlla la riga 1.");
    }

    @Test
    @WithPerson
    void residents_do_not_come_in() {
        assertThatThrownBy(() -> open("amministrazione/quartieri")).isInstanceOf(MockAccessDeniedException.class);
        assertThat(_find(BordersView.class)).isEmpty();
    }
}
