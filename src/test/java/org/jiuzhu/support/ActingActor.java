package org.jiuzhu.support;

import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Refused;
import org.springframework.context.annotation.Primary;

/** Says in tests who acts, where no sign-in takes place. */
@Primary
public class ActingActor implements CurrentActor {

    private final ThreadLocal<Actor> actor = new ThreadLocal<>();

    public void is(Actor current) {
        actor.set(current);
    }

    public void nobody() {
        actor.remove();
    }

    @Override
    public Actor get() {
        Actor current = actor.get();
        if (current == null) {
            throw new Refused("没有登录。");
        }
        return current;
    }
}
