@NullMarked
package org.jiuzhu.exchange.web;

import org.jspecify.annotations.NullMarked;
