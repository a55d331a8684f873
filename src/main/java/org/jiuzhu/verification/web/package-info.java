@NullMarked
package org.jiuzhu.verification.web;

import org.jspecify.annotations.NullMarked;
