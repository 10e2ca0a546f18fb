package org.milepost.standalone.importing;

import org.milepost.api.Urn;

/** An establishment's URN and the URN under which its successor is known now. */
public record UrnChangeRow(Urn old, Urn latest) implements ImportedRow {}
