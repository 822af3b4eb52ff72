package org.rione;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what the thread of a test asks of the database: what a request costs does not depend on the machine. */
@Component
public class StatementCount implements ExecuteListenerProvider {

    private final ThreadLocal<@Nullable List<String>> counted = new ThreadLocal<>();

    @Override
    public ExecuteListener provide() {
        return ExecuteListener.onExecuteStart(this::note);
    }

    private void note(ExecuteContext context) {
        var list = counted.get();
        if (list != null) {
            var query = context.query();
            list.add(
                    query == null
                            ? String.valueOf(context.sql())
                            : DSL.using(context.configuration()).renderInlined(query));
        }
    }

    /** The statements that the action runs on this thread, in their order, ready to be explained. */
    public List<String> during(Callable<?> action) {
        var list = new ArrayList<String>();
        counted.set(list);
        try {
            action.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            counted.remove();
        }
        return list;
    }
}
