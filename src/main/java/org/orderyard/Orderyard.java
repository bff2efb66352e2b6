package org.orderyard;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Orderyard {
    public static void main(String[] args) {
        SpringApplication.run(Orderyard.class, args);
    }
}
