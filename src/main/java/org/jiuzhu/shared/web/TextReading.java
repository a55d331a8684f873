package org.jiuzhu.shared.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.JsonFaults;
import org.jiuzhu.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the JSON of every request alike: texts are cleaned of what cannot be printed, none is longer than its field
 * takes, and no list has holes.
 */
@Configuration(proxyBeanMethods = false)
class TextReading {

    @Bean
    Jackson2ObjectMapperBuilderCustomizer cleanTexts() {
        SimpleModule module = new SimpleModule("texts").addDeserializer(String.class, new CleanText(Texts.LONGEST));
        return builder -> builder.postConfigurer(mapper -> {
            mapper.registerModule(module);
            mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        });
    }

    private static final class CleanText extends StdScalarDeserializer<String> implements ContextualDeserializer {

        private static final long serialVersionUID = 1L;

        private final int most;

        private CleanText(int most) {
            super(String.class);
            this.most = most;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            AtMost own = property == null ? null : property.getAnnotation(AtMost.class);
            return own == null ? this : new CleanText(own.value());
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text == null) {
                return null;
            }
            String clean = Texts.clean(text);
            if (Texts.length(clean) > most) {
                throw new JsonFaults.TooLong(parser, Texts.tooLong(most, clean));
            }
            return clean;
        }
    }
}
