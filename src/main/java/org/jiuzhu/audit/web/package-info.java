@NullMarked
package org.jiuzhu.audit.web;

import org.jspecify.annotations.NullMarked;
