package org.rione.operations;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the web application was asked for.
 *
 * @param arguments as Spring Boot reads them
 * @param defaults settings that follow from the way of starting
 */
record WebOptions(List<String> arguments, Map<String, Object> defaults) {

    private static final int HIGHEST_PORT = 65_535;

    static WebOptions read(Map<String, String> environment, String... words) {
        var arguments = Arrays.stream(words).map(WebOptions::argument).toList();
        boolean demo = arguments.contains("--rione.demo=true")
                || Boolean.parseBoolean(environment.getOrDefault("RIONE_DEMO", "false"));
        arguments.stream()
                .filter(argument -> argument.startsWith("--server.port="))
                .forEach(argument -> checkPort("--server.port", argument.split("=", 2)[1]));
        checkPort("RIONE_PORT", environment.getOrDefault("RIONE_PORT", "0"));
        checkPort("RIONE_MANAGEMENT_PORT", environment.getOrDefault("RIONE_MANAGEMENT_PORT", "0"));
        var defaults = new HashMap<String, Object>();
        if (!demo) {
            // In production figures and health stay off the public port, and logs are for machines.
            defaults.put("management.server.port", environment.getOrDefault("RIONE_MANAGEMENT_PORT", "9090"));
            defaults.put("logging.structured.format.console", "ecs");
        }
        return new WebOptions(arguments, defaults);
    }

    private static String argument(String word) {
        if (word.equals("--demo")) {
            return "--rione.demo=true";
        }
        if (!word.startsWith("--") || !word.contains("=") || !word.contains(".")) {
            throw new BadUsage("There is no option '" + word
                    + "': options are --demo, --server.port=N, --help and any setting as --name=value.");
        }
        return word;
    }

    private static void checkPort(String name, String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > HIGHEST_PORT) {
            throw new BadUsage(
                    name + " is '" + value + "', which is not a port number from 1 to " + HIGHEST_PORT + ".");
        }
    }
}
