package org.rione.identity;

/** Where a person changes what their account holds, for other modules to lead there. */
public final class AccountLinks {

    public static final String EDIT = "/area-personale/dati/modifica";

    /** Query parameter: the path of this site to come back to. */
    public static final String BACK = "ritorno";

    private AccountLinks() {}
}
