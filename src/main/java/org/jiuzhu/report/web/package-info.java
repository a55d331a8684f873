@NullMarked
package org.jiuzhu.report.web;

import org.jspecify.annotations.NullMarked;
