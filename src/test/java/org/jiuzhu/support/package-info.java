/** What tests share. */
package org.jiuzhu.support;
