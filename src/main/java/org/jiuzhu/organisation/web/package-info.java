@NullMarked
package org.jiuzhu.organisation.web;

import org.jspecify.annotations.NullMarked;
