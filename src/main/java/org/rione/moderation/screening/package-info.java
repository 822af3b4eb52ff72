/** What a text gives away: personal data, links, heated words. Pure, in linear time, advice to a person. */
@NamedInterface("screening")
@NullMarked
package org.rione.moderation.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
