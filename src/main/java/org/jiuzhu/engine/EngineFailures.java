package org.jiuzhu.engine;

import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.KnownFailures;
import org.jiuzhu.shared.Refused;
import org.springframework.stereotype.Component;

/** What the engine throws, as a refusal in Chinese. */
@Component
class EngineFailures implements KnownFailures {

    @Override
    public Optional<RuntimeException> refusal(Throwable failure) {
        if (failure instanceof OptimisticLockingException) {
            return Optional.of(new Conflict("有人刚刚办理了同一事项，您的这一步没有生效，请刷新后重试。"));
        }
        if (failure instanceof AuthorizationException) {
            return Optional.of(new Refused("您的岗位没有这项权限。"));
        }
        if (failure instanceof ProcessEngineException) {
            // a listener of the house has refused: the engine wraps what it said
            for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof Refused || cause instanceof Conflict) {
                    return Optional.of((RuntimeException) cause);
                }
            }
            return Optional.of(new Conflict("流程没有办成这一步，任务留在原处；可能已由他人办理，请刷新后重试。"));
        }
        return Optional.empty();
    }
}
