package org.jiuzhu.referral;

import org.jiuzhu.shared.Actor;

/** Starts the procedure of a referral that is written down. */
public interface ReferralStart {

    void begin(String referralNumber, Actor clerk);
}
