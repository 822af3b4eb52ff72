package org.rione.participation.api;

import org.rione.participation.Subject;
import org.rione.participation.SubjectKind;
import org.rione.participation.Subjects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the action that an address means. */
@Component
class ActionAddresses {

    private final Subjects subjects;

    ActionAddresses(Subjects subjects) {
        this.subjects = subjects;
    }

    Subject subject(String slug, String code) {
        return subjects.at(SubjectKind.ACTION, slug, code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    String path(Subject subject) {
        return subjects.find(subject)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .path();
    }
}
