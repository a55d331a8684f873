package org.jiuzhu.referral;

import org.jiuzhu.hotline.FollowUp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The referrals that can be started from an order of the hotline, one offer for each kind that callers ask for. */
@Configuration(proxyBeanMethods = false)
class ReferralFollowUps {

    @Bean
    @Order(20)
    FollowUp referMedical(Referrals referrals, ReferralStart start) {
        return new ReferralFromOrder(ReferralKind.MEDICAL, referrals, start);
    }

    @Bean
    @Order(21)
    FollowUp referEducation(Referrals referrals, ReferralStart start) {
        return new ReferralFromOrder(ReferralKind.EDUCATION, referrals, start);
    }

    @Bean
    @Order(22)
    FollowUp referHousing(Referrals referrals, ReferralStart start) {
        return new ReferralFromOrder(ReferralKind.HOUSING, referrals, start);
    }

    @Bean
    @Order(23)
    FollowUp referEmployment(Referrals referrals, ReferralStart start) {
        return new ReferralFromOrder(ReferralKind.EMPLOYMENT, referrals, start);
    }

    @Bean
    @Order(24)
    FollowUp referDisaster(Referrals referrals, ReferralStart start) {
        return new ReferralFromOrder(ReferralKind.DISASTER, referrals, start);
    }

    @Bean
    @Order(25)
    FollowUp referDisability(Referrals referrals, ReferralStart start) {
        return new ReferralFromOrder(ReferralKind.DISABILITY, referrals, start);
    }

    @Bean
    @Order(26)
    FollowUp referLegalAid(Referrals referrals, ReferralStart start) {
        return new ReferralFromOrder(ReferralKind.LEGAL_AID, referrals, start);
    }

    @Bean
    @Order(27)
    FollowUp referCharity(Referrals referrals, ReferralStart start) {
        return new ReferralFromOrder(ReferralKind.CHARITY, referrals, start);
    }
}
