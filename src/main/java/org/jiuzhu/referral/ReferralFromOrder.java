package org.jiuzhu.referral;

import java.util.EnumMap;
import java.util.Map;
import org.jiuzhu.hotline.CallKind;
import org.jiuzhu.hotline.FollowUp;
import org.jiuzhu.hotline.HotlineOrder;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;

/**
 * From an order of the hotline to a referral of one kind: it is written down for the window of the place, which completes
 * and sends it. Who calls goes along only as far as the giver may know.
 */
class ReferralFromOrder implements FollowUp {

    private static final int TOWNSHIP_DIGITS = 9;
    private static final int MOST = 500;

    private final ReferralKind kind;
    private final Referrals referrals;
    private final ReferralStart start;

    ReferralFromOrder(ReferralKind kind, Referrals referrals, ReferralStart start) {
        this.kind = kind;
        this.referrals = referrals;
        this.start = start;
    }

    @Override
    public String kind() {
        return "REF_" + kind.name();
    }

    @Override
    public String title() {
        return "转办：" + kind.title();
    }

    @Override
    public boolean offeredTo(Actor actor, HotlineOrder order) {
        boolean asks = order.kind() != CallKind.COMPLAINT && order.kind() != CallKind.REPORT;
        return asks
                && order.placeCode().length() == TOWNSHIP_DIGITS
                && actor.holds(Role.WINDOW_CLERK)
                && order.placeCode().equals(actor.township());
    }

    @Override
    public String start(HotlineOrder order, Actor actor) {
        Referral opened = referrals.open(kind, null, order.placeCode(), actor);
        boolean named = order.showsCallerTo(actor) && !order.anonymous();
        Map<DataItem, String> items = new EnumMap<>(DataItem.class);
        String content = order.contentFor(actor);
        items.put(DataItem.NEED, content.length() <= MOST ? content : content.substring(0, MOST - 1) + "…");
        String phone = order.callerPhone();
        String address = order.address();
        if (named && phone != null) {
            items.put(DataItem.PHONE, phone);
        }
        if (address != null) {
            items.put(DataItem.ADDRESS, address);
        }
        String name = order.callerName();
        referrals.address(opened.referralNumber(), null, named && name != null ? name : "", null, items);
        start.begin(opened.referralNumber(), actor);
        return opened.referralNumber();
    }

    @Override
    public String standing(String referralNumber) {
        return referrals.find(referralNumber).state().title();
    }
}
