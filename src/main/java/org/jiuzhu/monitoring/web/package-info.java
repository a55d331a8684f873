@NullMarked
package org.jiuzhu.monitoring.web;

import org.jspecify.annotations.NullMarked;
