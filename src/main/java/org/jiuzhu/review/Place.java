package org.jiuzhu.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.standard.Parameter;

/** The parameters of a place on a day; remembers which of them a calculation really used. */
final class Place {

    private final Map<String, Parameter> all = new LinkedHashMap<>();
    private final Map<String, Parameter> used = new LinkedHashMap<>();

    Place(List<Parameter> parameters) {
        parameters.forEach(parameter -> all.put(parameter.name(), parameter));
    }

    /** Reads for a table that may not need it: whoever finds that it did says so by {@link #uses}. */
    long number(String name) {
        return Long.parseLong(text(name));
    }

    String text(String name) {
        return find(name).content();
    }

    void uses(String... names) {
        for (String name : names) {
            used.put(name, find(name));
        }
    }

    boolean demo() {
        return used.values().stream().anyMatch(Parameter::demo);
    }

    List<Calculation.UsedParameter> used() {
        return used.values().stream()
                .map(one ->
                        new Calculation.UsedParameter(one.name(), one.title(), one.content(), one.unit(), one.demo()))
                .toList();
    }

    private Parameter find(String name) {
        Parameter parameter = all.get(name);
        if (parameter == null) {
            throw new InvalidInput(name, "没有设定参数“" + name + "”，不能计算。");
        }
        return parameter;
    }
}
