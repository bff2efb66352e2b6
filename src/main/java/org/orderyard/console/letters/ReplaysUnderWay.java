package org.orderyard.console.letters;

import java.util.Map;
import org.orderyard.console.security.Person;
import org.orderyard.message.ReplayJob;

/** Which causes are being replayed; whoever shows replays knows. */
public interface ReplaysUnderWay {
    /** By fingerprint, those that run, are paused or were stopped, as far as the person sees them; the newest of each. */
    Map<String, ReplayJob> byCause(Person person);
}
