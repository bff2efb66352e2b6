# The hub alone, for profile production; docker-compose.yml puts PostgreSQL and Artemis beside it.
FROM maven:3.9.11-eclipse-temurin-25 AS build
WORKDIR /src
COPY pom.xml .
COPY src src
RUN mvn -q -B package -Dmaven.test.skip=true -Dmdep.skip=true \
    && java -Djarmode=tools -jar target/orderyard.jar extract --destination ready

FROM eclipse-temurin:25-jre-noble
RUN useradd --system --uid 10001 orderyard
WORKDIR /orderyard
COPY --from=build /src/ready .
COPY routes routes
COPY mappings mappings
COPY flows flows
COPY shops shops
USER orderyard
ENV SPRING_PROFILES_ACTIVE=production
EXPOSE 8080
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:MaxRAMPercentage=70", "-jar", "orderyard.jar"]
