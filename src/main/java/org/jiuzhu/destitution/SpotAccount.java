package org.jiuzhu.destitution;

/** How many cases of a county came to the draw in a year, and how many were drawn. */
record SpotAccount(String countyCode, int drawYear, int cases, int drawn) {}
