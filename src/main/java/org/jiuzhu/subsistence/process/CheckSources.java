package org.jiuzhu.subsistence.process;

import java.util.Arrays;
import java.util.List;
import org.jiuzhu.verification.Source;
import org.springframework.stereotype.Component;

/** The sources of the information check by name, for the model: each is asked by a job of its own. */
@Component
public class CheckSources {

    CheckSources() {}

    public List<String> names() {
        return Arrays.stream(Source.values()).map(Enum::name).toList();
    }
}
