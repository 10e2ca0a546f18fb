package org.milepost.standalone.importing;

import java.time.LocalDate;
import java.util.Optional;
import org.milepost.api.Urn;
import org.milepost.api.inspection.InspectionFramework;
import org.milepost.api.inspection.InspectionGrade;

/** An inspection's overall grade, in the framework of its day. */
public record InspectionRow(
        Urn urn, LocalDate on, InspectionGrade grade, InspectionFramework framework, Optional<LocalDate> publishedOn)
        implements ImportedRow {}
