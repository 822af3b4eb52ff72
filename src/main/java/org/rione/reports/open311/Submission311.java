package org.rione.reports.open311;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rione.reports.Category;
import org.rione.reports.Naming;
import org.rione.reports.NewReport;
import org.rione.reports.ReportPlace;
import org.rione.reports.Visibility;
import org.rione.reports.open311.Complaint.Line;
import org.rione.reports.questions.Answers;
import org.rione.reports.questions.Question;
import org.rione.shared.GeoPoint;
import org.rione.shared.Ids;

/**
 * What a program sends, read and checked: everything that is wrong is named at once. Who reported is not read at all:
 * we publish no names, and keep none that nobody needs.
 *
 * @see "docs/decisions/0110-open311-keeps-no-names.md"
 */
final class Submission311 {

    private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([^\\]]+)\\](\\[\\d*\\])?");

    static NewReport of(Ask ask, Category category, List<Question> questions) {
        var wrong = new ArrayList<Line>();
        var description = normalised(ask.parameter("description").orElse(category.italian()));
        int length = description.codePointCount(0, description.length());
        if (length > NewReport.DESCRIPTION_LENGTH) {
            wrong.add(wrong("reports.open311.error.description", NewReport.DESCRIPTION_LENGTH, length));
        }
        var point = point(ask, wrong);
        var address = ask.parameter("address_string").orElse("");
        if (address.codePointCount(0, address.length()) > ReportPlace.ADDRESS_LENGTH) {
            wrong.add(wrong("reports.open311.error.address", ReportPlace.ADDRESS_LENGTH));
        }
        if (ask.parameter("lat").isEmpty() && ask.parameter("long").isEmpty() && address.isEmpty()) {
            wrong.add(wrong(
                    ask.parameter("address_id").isPresent()
                            ? "reports.open311.error.address-id"
                            : "reports.open311.error.place"));
        }
        var answers = answers(ask);
        wrong.addAll(answers.problems(questions).stream()
                .map(problem -> named(problem, questions))
                .toList());
        if (!wrong.isEmpty()) {
            throw Complaint.wrong(wrong);
        }
        return new NewReport(
                Ids.next().toString(),
                category.code(),
                Headline.of(description),
                description,
                new ReportPlace(point, Optional.empty(), address),
                category.privateByDefault() ? Visibility.PRIVATE : Visibility.PUBLIC,
                Naming.PSEUDONYMOUS,
                Optional.empty(),
                answers);
    }

    /** Lines end in one way only, and nothing is in it that no XML could carry back. */
    private static String normalised(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Optional<GeoPoint> point(Ask ask, List<Line> wrong) {
        var lat = ask.parameter("lat");
        var lon = ask.parameter("long");
        if (lat.isEmpty() && lon.isEmpty()) {
            return Optional.empty();
        }
        if (lat.isEmpty() || lon.isEmpty()) {
            wrong.add(wrong("reports.open311.error.half", lat.isEmpty() ? "lat" : "long"));
            return Optional.empty();
        }
        var north = degrees("lat", lat.get(), 90, wrong);
        var east = degrees("long", lon.get(), 180, wrong);
        return north.flatMap(y -> east.map(x -> new GeoPoint(y, x)));
    }

    private static Optional<Double> degrees(String name, String text, int most, List<Line> wrong) {
        if (text.matches("[+-]?\\d{1,3}(\\.\\d{1,20})?")) {
            double value = Double.parseDouble(text);
            if (Math.abs(value) <= most) {
                return Optional.of(value);
            }
        }
        wrong.add(wrong("reports.open311.error.degrees", name, text, most));
        return Optional.empty();
    }

    /** {@code attribute[X]=a}, the same again, {@code attribute[X][]=a} and {@code attribute[X][0]=a} mean the same. */
    private static Answers answers(Ask ask) {
        var given = new LinkedHashMap<String, List<String>>();
        ask.request().getParameterMap().forEach((name, values) -> {
            var attribute = ATTRIBUTE.matcher(name);
            if (attribute.matches()) {
                given.computeIfAbsent(attribute.group(1), _ -> new ArrayList<>())
                        .addAll(List.of(values));
            }
        });
        return new Answers(given);
    }

    private static Line named(Answers.Problem problem, List<Question> questions) {
        var texts = questions.stream().collect(Collectors.toMap(Question::code, question -> question.text()
                .italian()));
        var text = Optional.ofNullable(((Map<String, String>) texts).get(problem.question()))
                .orElse("");
        return Line.of(
                Complaint.WRONG,
                "reports.open311.error.attribute." + problem.fault().name(),
                problem.question(),
                text,
                problem.value());
    }

    private static Line wrong(String text, Object... arguments) {
        return Line.of(Complaint.WRONG, text, arguments);
    }

    private Submission311() {}
}
