package org.rione.shared;

import java.util.List;

/** The roles an account may hold. Table roles (member, facilitator) belong to a table, not to the account. */
public final class Role {

    public static final String RESIDENT = "RESIDENT";
    public static final String OFFICER = "OFFICER";
    public static final String MODERATOR = "MODERATOR";
    public static final String DESK = "DESK";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    public static final String AUDITOR = "AUDITOR";

    /** All roles, in the order in which screens list them. */
    public static final List<String> ALL = List.of(RESIDENT, OFFICER, MODERATOR, DESK, ADMINISTRATOR, AUDITOR);

    private Role() {}
}
