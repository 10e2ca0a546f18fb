/** Questions over HTTP. */
@NullMarked
package org.milepost.query.http;

import org.jspecify.annotations.NullMarked;
