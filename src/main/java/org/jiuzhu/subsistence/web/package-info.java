@NullMarked
package org.jiuzhu.subsistence.web;

import org.jspecify.annotations.NullMarked;
