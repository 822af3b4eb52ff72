package org.rione.reports.open311;

/** The two endpoints. What is sent to the one for tests is checked and answered, and stored nowhere. */
enum Endpoint {
    PRODUCTION("production", "/open311/v2/"),
    TEST("test", "/open311/test/v2/");

    private final String type;
    private final String path;

    Endpoint(String type, String path) {
        this.type = type;
        this.path = path;
    }

    String type() {
        return type;
    }

    String path() {
        return path;
    }
}
