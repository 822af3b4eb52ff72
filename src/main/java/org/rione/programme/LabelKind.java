package org.rione.programme;

/** What a label of an action says. Names are stored. */
enum LabelKind {
    /** A further section that the action belongs to. */
    ALSO_IN,
    RESPONSIBLE,
    SDG,
    PLACE,
    KEYWORD,
    CATEGORY
}
