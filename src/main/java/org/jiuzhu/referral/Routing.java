package org.jiuzhu.referral;

import org.jiuzhu.organisation.Department;

/**
 * To whom a kind of aid belongs and how long it may take, as the table says.
 *
 * @param receiptDays working days for receipt, and for sending it back as not competent
 * @param resultDays working days from receipt to the result
 * @param decides who decides, in words
 */
public record Routing(Department department, int receiptDays, int resultDays, String decides, String basis) {}
