package org.rione;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.github.classgraph.ClassGraph;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.junit.jupiter.api.Test;
import org.rione.shared.Role;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Every page and every method of a service, tried by everybody: only those whom the rule names get in. */
class RouteAccessTest extends ServiceTest {

    private static final String VISITOR = "VISITOR";

    @Autowired
    ApplicationContext context;

    /** A page without a rule would be closed to all; one that is open to visitors must be meant so. */
    @Test
    void every_page_says_who_may_enter_and_nobody_else_does() {
        var checker = new AccessAnnotationChecker();
        var wrong = new ArrayList<String>();
        for (var page : pages()) {
            var rules = Stream.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class)
                    .filter(page::isAnnotationPresent)
                    .toList();
            if (rules.size() != 1) {
                wrong.add(page.getSimpleName() + " has " + rules.size() + " rules");
                continue;
            }
            for (var who : everybody()) {
                boolean enters =
                        checker.hasAccess(page, who.equals(VISITOR) ? null : () -> who, role -> role.equals(who));
                if (enters != mayEnter(page, who)) {
                    wrong.add(who + (enters ? " enters " : " does not enter ") + page.getSimpleName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Addresses of staff are never open to residents and visitors, whatever their annotations say. */
    @Test
    void the_rooms_of_the_staff_are_closed_to_residents_and_visitors() {
        var rooms = Map.of(
                "amministrazione", Set.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.MODERATOR),
                "moderazione", Set.of(Role.MODERATOR, Role.ADMINISTRATOR),
                "ufficio", Set.of(Role.OFFICER, Role.ADMINISTRATOR),
                "sportello", Set.of(Role.DESK, Role.ADMINISTRATOR));
        for (var page : pages()) {
            var room = page.getAnnotation(Route.class).value().split("/")[0];
            if (rooms.containsKey(room)) {
                assertThat(page.getAnnotation(RolesAllowed.class))
                        .as(page.getName())
                        .isNotNull();
                assertThat(page.getAnnotation(RolesAllowed.class).value())
                        .as(page.getName())
                        .isSubsetOf(rooms.get(room));
            }
        }
    }

    /**
     * Calls each method of each service as each role up to the door: the real chain of interceptors of the real bean, with
     * the method itself replaced by nothing.
     */
    @Test
    void every_method_of_a_service_lets_in_exactly_those_whom_its_rule_names() throws Exception {
        var wrong = new ArrayList<String>();
        int tried = 0;
        for (var bean : context.getBeansWithAnnotation(Service.class).values()) {
            var type = AopUtils.getTargetClass(bean);
            if (!type.getName().startsWith("org.rione.")) {
                continue;
            }
            for (var method : type.getDeclaredMethods()) {
                if (!Modifier.isPublic(method.getModifiers()) || method.isSynthetic() || method.isBridge()) {
                    continue;
                }
                var name = type.getSimpleName() + "." + method.getName();
                var rule = method.getAnnotation(PreAuthorize.class);
                if (rule == null) {
                    wrong.add(name + " has no rule");
                    continue;
                }
                for (var who : everybody()) {
                    tried++;
                    boolean passes = passes(bean, method, who);
                    if (passes != allowedBy(rule.value(), who)) {
                        wrong.add(who + (passes ? " may call " : " may not call ") + name);
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    private static boolean mayEnter(Class<?> page, String who) {
        if (page.isAnnotationPresent(AnonymousAllowed.class)) {
            return true;
        }
        var roles = page.getAnnotation(RolesAllowed.class);
        return roles == null ? !who.equals(VISITOR) : List.of(roles.value()).contains(who);
    }

    /** The few forms of rules that the house uses, read independently of Spring. */
    private static boolean allowedBy(String rule, String who) {
        return Arrays.stream(rule.split(" or ")).map(String::strip).anyMatch(part -> {
            if (part.equals("permitAll()")) {
                return true;
            }
            if (part.equals("isAuthenticated()")) {
                return !who.equals(VISITOR);
            }
            if (part.startsWith("hasRole(") || part.startsWith("hasAnyRole(")) {
                return part.contains("'" + who + "'");
            }
            if (part.startsWith("hasAuthority('SCOPE_")) {
                return false;
            }
            throw new AssertionError("a form of rule that this test does not know: " + rule);
        });
    }

    private static boolean passes(Object bean, Method method, String who) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(authentication(who));
        try {
            for (var advisor : ((Advised) bean).getAdvisors()) {
                if (advisor.getAdvice() instanceof MethodInterceptor door
                        && door.getClass().getName().startsWith("org.springframework.security.")) {
                    door.invoke(new UpToTheDoor(bean, method));
                }
            }
            return true;
        } catch (AccessDeniedException | AuthenticationCredentialsNotFoundException refused) {
            return false;
        } catch (Throwable e) {
            throw new IllegalStateException(method.toString(), e);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Authentication authentication(String who) {
        return who.equals(VISITOR)
                ? new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))
                : UsernamePasswordAuthenticationToken.authenticated(
                        who, null, AuthorityUtils.createAuthorityList("ROLE_" + who));
    }

    private record UpToTheDoor(Object bean, Method method) implements MethodInvocation {

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public Object[] getArguments() {
            return new Object[method.getParameterCount()];
        }

        @Override
        public Object proceed() {
            return null;
        }

        @Override
        public Object getThis() {
            return bean;
        }

        @Override
        public Method getStaticPart() {
            return method;
        }
    }

    private static List<String> everybody() {
        return Stream.concat(Stream.of(VISITOR), Role.ALL.stream()).toList();
    }

    private static List<Class<Component>> pages() {
        try (var scan = new ClassGraph()
                .acceptPackages("org.rione")
                .enableAnnotationInfo()
                .ignoreClassVisibility()
                .scan()) {
            return scan.getClassesWithAnnotation(Route.class).loadClasses(Component.class);
        }
    }
}
