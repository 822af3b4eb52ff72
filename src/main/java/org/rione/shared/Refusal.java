package org.rione.shared;

import java.util.Arrays;
import java.util.List;

/** A rule of the domain said no; nothing was changed. The code is also the key of the text that the person reads. */
public final class Refusal extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;

    /** @param arguments what the text of the code names in {0}, {1}, … */
    public Refusal(String code, Object... arguments) {
        super(code + Arrays.toString(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
