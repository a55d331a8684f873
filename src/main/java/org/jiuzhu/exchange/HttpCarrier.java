package org.jiuzhu.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * A system with an interface of its own. {@code POST /messages} with the header {@code Idempotency-Key}; 409 says that it
 * is there already. {@code GET /answers?after=} gives the answers after an id, oldest first, as a JSON list.
 */
@Component
class HttpCarrier implements Carrier {

    private static final int MOST_AT_ONCE = 200;
    private static final int THERE_ALREADY = 409;

    private final ObjectMapper json;

    HttpCarrier(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public ExchangeSettings.Way way() {
        return ExchangeSettings.Way.HTTP;
    }

    private static RestClient client(ExchangeSettings.Line line) {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(line.patience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        factory.setReadTimeout(line.patience());
        RestClient.Builder builder =
                RestClient.builder().requestFactory(factory).baseUrl(String.valueOf(line.address()));
        return line.token() == null || line.token().isBlank()
                ? builder.build()
                : builder.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + line.token())
                        .build();
    }

    @Override
    public void send(ExchangeSettings.Line line, Message message) {
        HttpStatusCode status;
        try {
            status = client(line)
                    .post()
                    .uri("/messages")
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("Idempotency-Key", message.messageNumber())
                    .header(
                            "X-Content-SHA256",
                            FileCarrier.sum(message.content().getBytes(StandardCharsets.UTF_8)))
                    .body(message.content().getBytes(StandardCharsets.UTF_8))
                    .exchange((request, response) -> response.getStatusCode());
        } catch (RestClientException e) {
            throw new Undelivered(line.words() + "：对方系统没有响应，可能断网或者停机", e);
        }
        if (status == null || !status.is2xxSuccessful() && status.value() != THERE_ALREADY) {
            throw new Undelivered(line.words() + "：对方系统没有收下（状态码" + (status == null ? "无" : status.value()) + "）");
        }
    }

    @Override
    public List<Incoming> fetch(ExchangeSettings.Line line, @Nullable String after) {
        String body;
        try {
            body = client(line)
                    .get()
                    .uri(uri -> after == null
                            ? uri.path("/answers").build()
                            : uri.path("/answers")
                                    .queryParam("after", "{after}")
                                    .build(after))
                    .accept(MediaType.APPLICATION_JSON)
                    .retrieve()
                    .body(String.class);
        } catch (RestClientException e) {
            throw new Undelivered(line.words() + "：对方系统没有答复，可能断网或者停机", e);
        }
        JsonNode list;
        try {
            list = json.readTree(body == null ? "" : body);
        } catch (JsonProcessingException e) {
            throw new Undelivered(line.words() + "：对方系统的答复无法识别");
        }
        if (list == null || !list.isArray()) {
            throw new Undelivered(line.words() + "：对方系统的答复无法识别");
        }
        List<Incoming> found = new ArrayList<>();
        for (JsonNode one : list) {
            String id = one.path("id").asText("");
            if (id.isBlank() || id.length() > 80) {
                throw new Undelivered(line.words() + "：对方系统的答复没有编号");
            }
            found.add(new Incoming(id, one.toString(), null));
            if (found.size() == MOST_AT_ONCE) {
                break;
            }
        }
        return found;
    }

    @Override
    public void done(ExchangeSettings.Line line, Incoming incoming, boolean taken) {
        // the id of the last answer is kept by the house
    }
}
