@NullMarked
package org.jiuzhu.inspection.web;

import org.jspecify.annotations.NullMarked;
