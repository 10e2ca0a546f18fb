# One image a side:
#   docker build --build-arg MODULE=command-side --build-arg MAIN=org.milepost.command.CommandService .
FROM maven:3.9.12-eclipse-temurin-25 AS build
ARG MODULE
WORKDIR /src
COPY . .
RUN mvn -q -B -ntp -Plauncher -pl "${MODULE}" -am package dependency:copy-dependencies \
        -DincludeScope=runtime -DoutputDirectory=target/service \
    && cp "${MODULE}"/target/*.jar "${MODULE}/target/service/" \
    && mv "${MODULE}/target/service" /service

FROM eclipse-temurin:25-jre
ARG MAIN
ENV MAIN=${MAIN}
RUN useradd --system --no-create-home milepost
COPY --from=build /service /service
USER milepost
ENTRYPOINT ["bash", "-c", "exec java -XX:MaxRAMPercentage=70 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp '/service/*' \"$MAIN\""]
