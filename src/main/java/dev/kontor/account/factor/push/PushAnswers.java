package dev.kontor.account.factor.push;

import dev.kontor.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Takes the answers of apps; a wrong one is refused once its count is kept. */
@Singleton
class PushAnswers {
  private final PushJudgementService judgement;

  PushAnswers(PushJudgementService judgement) {
    this.judgement = judgement;
  }

  void answer(UUID userId, UUID requestId, AnswerPushRequest asked) {
    var challengeId =
        judgement.challengeOf(userId, requestId).orElseThrow(CommonProblem.NOT_FOUND::exception);
    var triesLeft = judgement.answer(userId, requestId, challengeId, asked);
    if (triesLeft.isPresent()) {
      throw PushProblem.PUSH_ANSWER_WRONG
          .exception(Integer.toString(triesLeft.getAsInt()))
          .with("triesLeft", triesLeft.getAsInt());
    }
  }
}
