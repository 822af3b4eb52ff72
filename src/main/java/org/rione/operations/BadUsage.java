package org.rione.operations;

/** The words or settings given at the start are wrong; the message is one sentence that names what is. */
final class BadUsage extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadUsage(String sentence) {
        super(sentence);
    }
}
