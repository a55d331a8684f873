package org.jiuzhu.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Objects;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A process variable: its name and how its value is kept in the engine.
 *
 * <p>Only engine primitives can be made, so that no domain object is ever serialised into the engine. Personal data
 * never is a variable.
 *
 * @param <T> the type that delegates work with
 */
public final class Variable<T> {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final String name;
    private final Function<T, Object> write;
    private final Function<Object, T> read;

    private Variable(String name, Function<T, Object> write, Function<Object, T> read) {
        this.name = name;
        this.write = write;
        this.read = read;
    }

    public static Variable<String> text(String name) {
        return new Variable<>(name, value -> value, String.class::cast);
    }

    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, value -> value, Boolean.class::cast);
    }

    public static Variable<Long> number(String name) {
        return new Variable<>(name, value -> value, value -> ((Number) value).longValue());
    }

    /** An enum constant, kept by its name. */
    public static <E extends Enum<E>> Variable<E> code(String name, Class<E> type) {
        return new Variable<>(name, Enum::name, value -> Enum.valueOf(type, (String) value));
    }

    /** A moment, kept as the engine's date so that a timer can read it. */
    public static Variable<Instant> moment(String name) {
        return new Variable<>(name, Date::from, value -> ((Date) value).toInstant());
    }

    /** The beginning of a day in China, kept as the engine's date. */
    public static Variable<LocalDate> day(String name) {
        return new Variable<>(
                name,
                value -> Date.from(value.atStartOfDay(ZONE).toInstant()),
                value -> ((Date) value).toInstant().atZone(ZONE).toLocalDate());
    }

    public String name() {
        return name;
    }

    /** The value as the engine keeps it. */
    public Object toEngine(T value) {
        return Objects.requireNonNull(write.apply(value));
    }

    public @Nullable T find(VariableScope scope) {
        Object value = scope.getVariable(name);
        return value == null ? null : read.apply(value);
    }

    /** @throws IllegalStateException when the model has not set the variable: a fault of the model */
    public T get(VariableScope scope) {
        T value = find(scope);
        if (value == null) {
            throw new IllegalStateException("process variable not set: " + name);
        }
        return value;
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, toEngine(value));
    }

    @Override
    public String toString() {
        return name;
    }
}
