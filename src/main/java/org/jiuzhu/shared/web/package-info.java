@NullMarked
package org.jiuzhu.shared.web;

import org.jspecify.annotations.NullMarked;
