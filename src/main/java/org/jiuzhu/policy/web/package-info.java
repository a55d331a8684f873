@NullMarked
package org.jiuzhu.policy.web;

import org.jspecify.annotations.NullMarked;
