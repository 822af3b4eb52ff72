package org.rione;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How the database would read what a list of ours really asks for. The tables of a test are small, and small ones are read
 * whole; so the index is forced and the tables are joined as they are written, and the plan shows whether that serves: whether it
 * narrows what is read, and whether the order of the index is the one of the list.
 */
@Component
public class Plans implements ExecuteListenerProvider {

    private final ThreadLocal<List<String>> asked = new ThreadLocal<>();
    private final ObjectProvider<DSLContext> sql;

    Plans(ObjectProvider<DSLContext> sql) {
        this.sql = sql;
    }

    @Override
    public ExecuteListener provide() {
        return ExecuteListener.onExecuteStart(this::note);
    }

    private void note(ExecuteContext context) {
        var noted = asked.get();
        if (noted != null && context.query() instanceof Select<?> select) {
            noted.add(DSL.using(context.configuration().dialect()).renderInlined(select));
        }
    }

    /** The list narrows by this index and needs no sorting behind it. */
    public void inOrder(Runnable list, String table, String index) {
        assertThat(extra(list, table, index)).doesNotContain("filesort");
    }

    /** The list narrows by this index to the few rows of one thing, which may be sorted then. */
    public void narrowed(Runnable list, String table, String index) {
        extra(list, table, index);
    }

    private String extra(Runnable list, String table, String index) {
        var query = query(list, table);
        var forced = query.replaceFirst("^select ", "select straight_join ")
                .replaceFirst(
                        "from `" + table + "`",
                        Matcher.quoteReplacement("from `" + table + "` force index (`" + index + "`)"));
        var plan = sql.getObject().fetch("explain " + forced);
        var row = plan.stream()
                .filter(each -> table.equals(each.get("table", String.class)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not read at all: " + table + "\n" + plan));
        assertThat(row.get("key", String.class)).as(forced + "\n" + plan).isEqualTo(index);
        assertThat(row.get("type", String.class)).as(forced + "\n" + plan).isNotIn("ALL");
        return said(plan);
    }

    /** What is sorted is noted at the first table of a query. */
    private static String said(Result<Record> plan) {
        return String.join(
                "; ",
                plan.stream()
                        .filter(row -> "PRIMARY".equals(row.get("select_type", String.class))
                                || "SIMPLE".equals(row.get("select_type", String.class)))
                        .map(row -> String.valueOf(row.get("Extra", String.class)))
                        .toList());
    }

    private String query(Runnable list, String table) {
        asked.set(new ArrayList<>());
        try {
            list.run();
            return asked.get().stream()
                    .filter(query -> query.contains("from `" + table + "`"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing was asked of " + table + ": " + asked.get()));
        } finally {
            asked.remove();
        }
    }
}
