package org.milepost.query;

import org.milepost.query.documents.Documents;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a document was after so many changes, kept beside it so that whoever asks about the past need not fold from the
 * beginning. As disposable as the document.
 *
 * @param changes how many events had changed the document
 * @param sequence of the last of them
 */
record Checkpoint(int changes, long sequence, Object state) {

    Documents.Stored stored(String document, JsonMapper json) {
        return new Documents.Stored(Trail.checkpoint(document, changes), sequence, json.writeValueAsString(state), "");
    }
}
