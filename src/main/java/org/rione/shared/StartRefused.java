package org.rione.shared;

/** The application must not run like this; the message is one sentence for the operator, the exit code is 3. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StartRefused(String sentence) {
        super(sentence);
    }
}
