package dev.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kontor.support.KontorTest;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses of statements that race is a conflict, and no failure of ours. */
@KontorTest
class ConflictAnswerTest {
  private static final UUID NOBODY = UUID.fromString("019ab3c4-0000-7000-8000-000000000001");

  @Inject Jdbi jdbi;
  @Inject ProblemTexts texts;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into throttle (id) select id from (values ('twice'), ('twice')) t (id)",
        "insert into known_network (user_id, network, seen_at) values ('%s', '192.0.2.0/24', now())"
      })
  void whatComesTooLateIsAConflict(String sql) {
    var refused = catchThrowable(() -> jdbi.useHandle(h -> h.execute(sql.formatted(NOBODY))));

    assertThat(answer(refused).getStatusCode()).isEqualTo(409);
    assertThat(String.valueOf(answer(refused).getType())).isEqualTo("/problems/conflicting-state");
  }

  @Test
  void aMistakeOfOursIsNone() {
    var mistake = catchThrowable(() -> jdbi.useHandle(h -> h.execute("select nothing")));

    assertThat(answer(mistake).getStatusCode()).isEqualTo(500);
  }

  private HttpProblem answer(Throwable cause) {
    return texts.apply(
        HttpProblem.builder().withStatus(500).withTitle("Failed").build(),
        ProblemContext.of(cause, "/v1/me"));
  }
}
